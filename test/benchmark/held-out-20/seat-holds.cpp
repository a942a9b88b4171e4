// spawn: QtConcurrent::run
// loop: range-for
// origin: QStringList of a request
// waits: waitForDone
// distance: library
// differs: size of the pool
// A: unbounded Y3 | limiter: pool as large as the request
// B: bounded N8 | limiter: pool of the number of processors
// witness: runnable
// packages: Qt6Core Qt6Concurrent
// flags: -fPIC
#include "witness.h"
#include <QtConcurrent/QtConcurrent>
#include <QStringList>
#include <QThreadPool>

struct HoldRequest {
  QString Session;
  QStringList Seats;
};

class SeatMap {
public:
  bool hold(const QString &Session, const QString &Seat) {
    witness::task();
    QMutexLocker Guard(&Lock);
    if (Owner.contains(Seat))
      return false;
    Owner.insert(Seat, Session);
    return true;
  }

private:
  QMutex Lock;
  QHash<QString, QString> Owner;
};

class HoldService {
public:
  explicit HoldService(SeatMap &Seats) : Seats(Seats) {}

  int process(const HoldRequest &Request) {
#ifndef TWIN
    Pool.setMaxThreadCount(Request.Seats.size());
#else
    Pool.setMaxThreadCount(QThread::idealThreadCount());
#endif
    QAtomicInt Held = 0;
    for (const QString &Seat : Request.Seats) {
      auto Ignored = QtConcurrent::run(&Pool, [&, Seat] {
        if (Seats.hold(Request.Session, Seat))
          Held.ref();
      });
    }
    Pool.waitForDone();
    return Held.loadRelaxed();
  }

private:
  SeatMap &Seats;
  QThreadPool Pool;
};

int main(int argc, char **argv) {
  HoldRequest Request{"s-1", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Request.Seats << QString("B-%1").arg(I);
  SeatMap Seats;
  HoldService(Seats).process(Request);
  return witness::report();
}
