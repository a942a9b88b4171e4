// spawn: QThreadPool or QThread
// loop: foreach
// origin: QStringList parameter
// distance: same function
// differs: what starts the work
// A: unbounded Y1 | limiter: none | waits: wait after the loop
// B: bounded N8 | limiter: global pool of Qt | waits: waitForDone
// witness: runnable
// packages: Qt5Core
// flags: -fPIC
#include "witness.h"
#include <QRunnable>
#include <QStringList>
#include <QThread>
#include <QThreadPool>

class PreviewJob : public QRunnable {
public:
  explicit PreviewJob(const QString &file) : m_file(file) {}
  void run() override { witness::task(); }

private:
  QString m_file;
};

class PreviewCreator {
public:
  void create(const QStringList &files);
};

void PreviewCreator::create(const QStringList &files) {
#ifdef TWIN
  QThreadPool *pool = QThreadPool::globalInstance();
  foreach (const QString &file, files)
    pool->start(new PreviewJob(file));
  pool->waitForDone();
#else
  QList<QThread *> threads;
  foreach (const QString &file, files) {
    QThread *thread = QThread::create([file] { PreviewJob(file).run(); });
    thread->start();
    threads.append(thread);
  }
  foreach (QThread *thread, threads)
    thread->wait();
  qDeleteAll(threads);
#endif
}

int main(int argc, char **argv) {
  QStringList files;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    files << QStringLiteral("f");
  PreviewCreator().create(files);
  return witness::report();
}
