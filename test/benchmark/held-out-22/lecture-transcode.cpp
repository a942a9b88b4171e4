// spawn: QThreadPool::start
// loop: iterator while
// origin: uploaded lectures of a course
// waits: waitForDone
// distance: class
// differs: setMaxThreadCount
// A: unbounded Y3 | limiter: a pool as large as the course
// B: bounded N8 | limiter: a pool of fixed size
// witness: runnable
// packages: Qt5Core
// flags: -fPIC
#include "witness.h"
#include <QAtomicInt>
#include <QMap>
#include <QRunnable>
#include <QString>
#include <QThreadPool>

struct Lecture {
  QString Source;
  int Minutes = 0;
};

using Course = QMap<int, Lecture>;

class TranscodeTask : public QRunnable {
public:
  TranscodeTask(const Lecture &L, QAtomicInt &Minutes) : Source(L.Source), Length(L.Minutes), Minutes(Minutes) {}

  void run() override {
    witness::task();
    if (!Source.isEmpty())
      Minutes.fetchAndAddRelaxed(Length);
  }

private:
  QString Source;
  int Length;
  QAtomicInt &Minutes;
};

class TranscodeService {
public:
  TranscodeService() { Pool.setExpiryTimeout(1000); }

  int publish(const Course &Lectures) {
    QAtomicInt Minutes;
#ifndef TWIN
    Pool.setMaxThreadCount(qMax(1, int(Lectures.size())));
#else
    Pool.setMaxThreadCount(EncoderSeats);
#endif
    auto It = Lectures.constBegin();
    while (It != Lectures.constEnd()) {
      if (It->Minutes > 0)
        Pool.start(new TranscodeTask(*It, Minutes));
      ++It;
    }
    Pool.waitForDone();
    return Minutes.loadRelaxed();
  }

private:
  static constexpr int EncoderSeats = 3;
  QThreadPool Pool;
};

int main(int argc, char **argv) {
  Course Lectures;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Lectures.insert(int(I), {QStringLiteral("lecture.mov"), 45});
  TranscodeService Service;
  return Service.publish(Lectures) > 0 ? witness::report() : 1;
}
