// spawn: QThread::create or QThreadPool::start
// loop: range-for
// origin: QStringList parameter
// limiter: thread pool
// waits: wait or waitForDone
// distance: member function
// differs: spawn
// A: unbounded Y1 | spawn: QThread::create
// B: bounded N8 | spawn: QThreadPool::start
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QList>
#include <QString>
#include <QStringList>
#include <QThread>
#include <QThreadPool>

class GalleryModel {
public:
  void loadThumbnails(const QStringList &files) {
    for (const QString &file : files) {
#ifdef TWIN
      pool_.start([this, file] { loadThumbnail(file); });
#else
      QThread *thread = QThread::create([this, file] { loadThumbnail(file); });
      thread->start();
      threads_.append(thread);
#endif
    }
  }

  ~GalleryModel() {
    for (QThread *thread : std::as_const(threads_)) {
      thread->wait();
      delete thread;
    }
    pool_.waitForDone();
  }

private:
  void loadThumbnail(const QString &) { witness::task(); }

  QThreadPool pool_;
  QList<QThread *> threads_;
};

int main(int argc, char **argv) {
  QStringList files;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    files << QStringLiteral("IMG_%1.jpg").arg(n);
  {
    GalleryModel model;
    model.loadThumbnails(files);
  }
  return witness::report();
}
