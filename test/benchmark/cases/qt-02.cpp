// spawn: QtConcurrent::run
// loop: range-for
// origin: list parameter
// waits: after the loop
// distance: same function
// limiter: pool
// differs: size of the pool
// A: unbounded Y3 | limiter: sized by the input
// B: bounded N8 | limiter: bounded executor
// witness: runnable
// packages: Qt5Core Qt5Concurrent
// flags: -fPIC
#include "witness.h"
#include <QThreadPool>
#include <QVector>
#include <QtConcurrent>

static void scale(int Image) {
  witness::task();
  (void)Image;
}

void scaleAll(const QVector<int> &Images) {
  QThreadPool Pool;
#ifndef TWIN
  Pool.setMaxThreadCount(Images.size());
#else
  Pool.setMaxThreadCount(6);
#endif
  QVector<QFuture<void>> Futures;
  for (int Image : Images)
    Futures.append(QtConcurrent::run(&Pool, scale, Image));
  for (auto &F : Futures)
    F.waitForFinished();
}

int main(int argc, char **argv) {
  scaleAll(QVector<int>(int(witness::size(argc, argv))));
  return witness::report();
}
