// spawn: QThreadPool
// loop: range-for
// origin: QVector
// waits: waitForDone
// distance: same function
// differs: setMaxThreadCount
// A: unbounded Y3 | limiter: pool as large as the input
// B: bounded N2 | limiter: idealThreadCount
// witness: runnable
// packages: Qt5Core
// flags: -fPIC
#include "witness.h"
#include <QRunnable>
#include <QString>
#include <QThread>
#include <QThreadPool>
#include <QVector>

class ImportPhoto : public QRunnable {
public:
  explicit ImportPhoto(const QString &file) : file_(file) {}
  void run() override {
    (void)file_;
    witness::task();
  }

private:
  QString file_;
};

class AlbumImporter {
public:
  int import(const QVector<QString> &photos) {
    QThreadPool pool;
#ifdef TWIN
    pool.setMaxThreadCount(QThread::idealThreadCount());
#else
    pool.setMaxThreadCount(photos.size());
#endif
    for (const QString &photo : photos)
      pool.start(new ImportPhoto(photo));
    pool.waitForDone();
    return photos.size();
  }
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  QVector<QString> photos(static_cast<int>(n), QString("p.raw"));
  AlbumImporter().import(photos);
  return witness::report();
}
