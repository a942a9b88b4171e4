// spawn: QtConcurrent::run
// loop: for with index
// origin: QVector parameter
// waits: QFutureSynchronizer
// distance: same function
// differs: size of the pool
// A: bounded N8 | limiter: own QThreadPool of 3
// B: unbounded Y3 | limiter: own QThreadPool as large as the vector
// witness: runnable
// packages: Qt5Concurrent
// flags: -fPIC
#include "witness.h"
#include <QFutureSynchronizer>
#include <QThreadPool>
#include <QVector>
#include <QtConcurrentRun>

struct Track {
  QString title;
  int year = 0;
};

static void readTags(Track *track) {
  witness::task();
  track->year = 1999;
}

void TagReader_readAll(QVector<Track> &tracks) {
  QThreadPool pool;
#ifdef TWIN
  pool.setMaxThreadCount(tracks.size());
#else
  pool.setMaxThreadCount(3);
#endif
  QFutureSynchronizer<void> sync;
  for (int i = 0; i < tracks.size(); ++i)
    sync.addFuture(QtConcurrent::run(&pool, readTags, &tracks[i]));
  sync.waitForFinished();
}

int main(int argc, char **argv) {
  QVector<Track> tracks(int(witness::size(argc, argv)));
  TagReader_readAll(tracks);
  return witness::report();
}
