// spawn: QtConcurrent::run
// loop: index
// origin: QVector parameter
// waits: waitForDone
// distance: same function
// differs: size of the pool
// A: unbounded Y3 | limiter: pool as large as the input
// B: bounded N8 | limiter: pool as large as the machine
// witness: runnable
// packages: Qt6Concurrent
// flags: -fPIC
#include "witness.h"
#include <QString>
#include <QThread>
#include <QThreadPool>
#include <QVector>
#include <QtConcurrent/QtConcurrentRun>

struct Sheet {
  QString title;
  int rows = 0;
};

static void recalculate(Sheet *sheet) {
  witness::task();
  sheet->rows++;
}

void recalculateWorkbook(QVector<Sheet> &sheets) {
  QThreadPool pool;
#ifndef TWIN
  pool.setMaxThreadCount(sheets.size());
#else
  pool.setMaxThreadCount(QThread::idealThreadCount());
#endif
  for (int i = 0; i < sheets.size(); ++i) {
    Sheet *sheet = &sheets[i];
    (void)QtConcurrent::run(&pool, [sheet] { recalculate(sheet); });
  }
  pool.waitForDone();
}

int main(int argc, char **argv) {
  QVector<Sheet> sheets(witness::size(argc, argv));
  recalculateWorkbook(sheets);
  return witness::report();
}
