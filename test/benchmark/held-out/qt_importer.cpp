// spawn: QThread
// loop: range-for
// origin: QStringList parameter
// waits: wait after the loop
// distance: member function
// differs: spawn
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: QThreadPool of four | spawn: QThreadPool::start
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QList>
#include <QStringList>
#include <QThread>
#include <QThreadPool>

class PhotoImporter {
public:
  PhotoImporter() { m_pool.setMaxThreadCount(4); }

  void importAll(const QStringList &paths) {
#ifndef TWIN
    QList<QThread *> threads;
    for (const QString &path : paths) {
      QThread *thread = QThread::create([this, path] { importOne(path); });
      thread->start();
      threads.append(thread);
    }
    for (QThread *thread : threads) {
      thread->wait();
      delete thread;
    }
#else
    for (const QString &path : paths)
      m_pool.start([this, path] { importOne(path); });
    m_pool.waitForDone();
#endif
  }

private:
  void importOne(const QString &path) { witness::task(); }

  QThreadPool m_pool;
};

int main(int argc, char **argv) {
  QStringList paths;
  for (size_t n = witness::size(argc, argv); n > 0; --n)
    paths << QStringLiteral("IMG.JPG");
  PhotoImporter().importAll(paths);
  return witness::report();
}
