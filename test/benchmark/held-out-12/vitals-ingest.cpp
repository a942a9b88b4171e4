// spawn: QtConcurrent::run
// loop: range-for over a QVector
// origin: request field
// limiter: QThreadPool of constant size
// waits: waitForDone
// distance: member function
// differs: the size of the pool
// A: unbounded Y3 | limiter: QThreadPool as large as the input
// B: bounded N8
// packages: Qt6Core Qt6Concurrent
// flags: -fPIC
// witness: runnable
#include "witness.h"
#include <QString>
#include <QThreadPool>
#include <QVector>
#include <QtConcurrent/QtConcurrentRun>
#include <atomic>

struct Reading {
  QString PatientId;
  double HeartRate = 0;
  double SpO2 = 0;
};

struct VitalsUpload {
  QString Ward;
  QVector<Reading> Readings;
};

class VitalsIngest {
public:
  VitalsIngest() { Pool.setExpiryTimeout(5000); }

  int ingest(const VitalsUpload &Upload) {
#ifndef TWIN
    Pool.setMaxThreadCount(static_cast<int>(Upload.Readings.size()));
#else
    Pool.setMaxThreadCount(Workers);
#endif
    for (const Reading &R : Upload.Readings) {
      if (R.PatientId.isEmpty()) {
        ++Rejected;
        continue;
      }
      (void)QtConcurrent::run(&Pool, [this, R] { evaluate(R); });
    }
    Pool.waitForDone();
    return Alarms;
  }

  int rejected() const { return Rejected; }

private:
  void evaluate(const Reading &R) {
    witness::task();
    if (R.SpO2 < 92.0 || R.HeartRate > 130.0)
      ++Alarms;
  }

  static constexpr int Workers = 6;
  QThreadPool Pool;
  std::atomic<int> Alarms{0};
  int Rejected = 0;
};

int main(int argc, char **argv) {
  VitalsUpload Upload{"ICU-2", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Upload.Readings.push_back({QString::number(I), 72, 98});
  VitalsIngest().ingest(Upload);
  return witness::report();
}
