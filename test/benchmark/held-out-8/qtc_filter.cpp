// spawn: QtConcurrent::run
// loop: range-for
// origin: QList parameter
// limiter: global thread pool
// waits: futures after the loop
// distance: same function
// differs: pool
// A: bounded N8 | limiter: global thread pool
// B: bounded N8 | limiter: own thread pool of two threads
// witness: runnable
// packages: Qt6Concurrent
// flags: -fPIC
#include "witness.h"
#include <QFuture>
#include <QList>
#include <QString>
#include <QThreadPool>
#include <QtConcurrent>

struct Photo {
  QString path;
  int exposure = 0;
};

static int autoLevel(Photo photo) {
  witness::task();
  return photo.exposure + 1;
}

int applyFilter(const QList<Photo> &photos) {
#ifdef TWIN
  QThreadPool pool;
  pool.setMaxThreadCount(2);
#endif
  QList<QFuture<int>> results;
  for (const Photo &photo : photos) {
#ifdef TWIN
    results.append(QtConcurrent::run(&pool, autoLevel, photo));
#else
    results.append(QtConcurrent::run(autoLevel, photo));
#endif
  }
  int changed = 0;
  for (auto &result : results)
    changed += result.result();
  return changed;
}

int main(int argc, char **argv) {
  applyFilter(QList<Photo>(static_cast<qsizetype>(witness::size(argc, argv))));
  return witness::report();
}
