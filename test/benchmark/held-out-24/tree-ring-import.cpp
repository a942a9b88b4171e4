// spawn: QtConcurrent::run
// loop: for over a QStringList
// origin: names of files chosen in a dialog
// waits: QThreadPool::waitForDone
// distance: lambda
// differs: size of the pool
// A: unbounded Y3 | limiter: pool with a thread for each file
// B: bounded N2 | limiter: pool with a thread for each processor
// witness: runnable
// packages: Qt5Core Qt5Concurrent
// flags: -fPIC
#include "witness.h"
#include <QAtomicInt>
#include <QStringList>
#include <QThread>
#include <QThreadPool>
#include <QVector>
#include <QtConcurrent/QtConcurrentRun>

struct RingSeries {
  QString Core;
  QVector<double> WidthsMm;
  bool Valid = false;
};

class RingImporter {
public:
  int import(const QStringList &Files);
  const QVector<RingSeries> &series() const { return Series; }

private:
  static RingSeries parse(const QString &File) {
    witness::task();
    RingSeries S;
    S.Core = File.section('/', -1).section('.', 0, 0);
    for (int Year = 0; Year < 40; ++Year)
      S.WidthsMm.append(0.8 + (Year % 5) * 0.2);
    S.Valid = S.WidthsMm.size() > 30;
    return S;
  }

  QThreadPool Pool;
  QVector<RingSeries> Series;
};

int RingImporter::import(const QStringList &Files) {
  if (Files.isEmpty())
    return 0;
#ifndef TWIN
  Pool.setMaxThreadCount(Files.size());
#else
  Pool.setMaxThreadCount(QThread::idealThreadCount());
#endif
  Series.clear();
  Series.resize(Files.size());
  RingSeries *Out = Series.data();
  for (int I = 0; I < Files.size(); ++I) {
    const QString File = Files.at(I);
    QtConcurrent::run(&Pool, [File, Slot = Out + I] { *Slot = parse(File); });
  }
  Pool.waitForDone();

  int Valid = 0;
  for (const RingSeries &S : qAsConst(Series))
    Valid += S.Valid;
  return Valid;
}

int main(int argc, char **argv) {
  int N = int(witness::size(argc, argv));
  QStringList Files;
  for (int I = 0; I < N; ++I)
    Files << QString("/data/cores/oak%1.rwl").arg(I);
  RingImporter Importer;
  Importer.import(Files);
  return witness::report();
}
