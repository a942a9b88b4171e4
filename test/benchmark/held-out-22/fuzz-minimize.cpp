// spawn: QtConcurrent::run or QThread::create
// loop: range-for over QList
// origin: crashing inputs
// waits: after the loop
// distance: member function
// differs: what starts the work
// A: bounded N8 | limiter: the global pool of the library
// B: unbounded Y1 | limiter: none
// witness: runnable
// packages: Qt6Core Qt6Concurrent
// flags: -fPIC
#include "witness.h"
#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QThread>
#include <QtConcurrent/QtConcurrentRun>
#include <memory>
#include <vector>

class Minimizer {
public:
  explicit Minimizer(QByteArray Needle) : Needle(std::move(Needle)) {}

  QByteArray shrink(QByteArray Input) const {
    witness::task();
    while (Input.size() > Needle.size()) {
      QByteArray Half = Input.left(Input.size() - 1);
      if (!crashes(Half))
        break;
      Input = Half;
    }
    return Input;
  }

private:
  bool crashes(const QByteArray &Input) const { return Input.contains(Needle); }
  QByteArray Needle;
};

class MinimizeJob {
public:
  MinimizeJob(const Minimizer &M, const QList<QByteArray> &Crashes) : M(M), Crashes(Crashes) {}

  QList<QByteArray> run() {
    QList<QByteArray> Results(Crashes.size());
    QByteArray *Out = Results.data();
#ifndef TWIN
    QList<QFuture<void>> Futures;
    for (const QByteArray &Crash : Crashes)
      Futures.append(QtConcurrent::run([this, Crash, Slot = Out++] { *Slot = M.shrink(Crash); }));
    for (auto &F : Futures)
      F.waitForFinished();
#else
    std::vector<std::unique_ptr<QThread>> Threads;
    for (const QByteArray &Crash : Crashes) {
      Threads.emplace_back(QThread::create([this, Crash, Slot = Out++] { *Slot = M.shrink(Crash); }));
      Threads.back()->start();
    }
    for (auto &T : Threads)
      T->wait();
#endif
    return Results;
  }

private:
  const Minimizer &M;
  const QList<QByteArray> &Crashes;
};

int main(int argc, char **argv) {
  QList<QByteArray> Crashes(qsizetype(witness::size(argc, argv)), QByteArray("AAAA%nBBBBBB"));
  Minimizer M("%n");
  MinimizeJob Job(M, Crashes);
  return Job.run().isEmpty() ? 1 : witness::report();
}
