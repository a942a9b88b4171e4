// spawn: QtConcurrent::run or QThread::create
// loop: for over const iterators
// origin: map of rooms filled from a reply
// waits: after the loop
// distance: member function
// differs: what carries the work
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: the application's thread pool
// witness: runnable
// packages: Qt6Core Qt6Concurrent
// flags: -fPIC
#include "witness.h"
#include <QCoreApplication>
#include <QFuture>
#include <QHash>
#include <QList>
#include <QString>
#include <QThread>
#include <QtConcurrent>
#include <atomic>
#include <memory>

class Availability {
public:
  void addHotel(const QString &Code, int Rooms) { Hotels.insert(Code, Rooms); }

  int check(int Guests) {
    for (auto It = Hotels.cbegin(); It != Hotels.cend(); ++It)
      start(It.key(), It.value(), Guests);
    finish();
    return Free;
  }

private:
#ifndef TWIN
  void start(const QString &Code, int Rooms, int Guests) {
    Checks.emplace_back(QThread::create([=, this] { ask(Code, Rooms, Guests); }));
    Checks.back()->start();
  }

  void finish() {
    for (auto &Check : Checks)
      Check->wait();
    Checks.clear();
  }

  std::vector<std::unique_ptr<QThread>> Checks;
#else
  void start(const QString &Code, int Rooms, int Guests) {
    Checks.append(QtConcurrent::run([=, this] { ask(Code, Rooms, Guests); }));
  }

  void finish() {
    for (auto &Check : Checks)
      Check.waitForFinished();
    Checks.clear();
  }

  QList<QFuture<void>> Checks;
#endif

  void ask(const QString &Code, int Rooms, int Guests) {
    witness::task();
    if (!Code.isEmpty() && Rooms * 2 >= Guests)
      ++Free;
  }

  QHash<QString, int> Hotels;
  std::atomic<int> Free{0};
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  witnessState()->Quiet *= 3;
  QCoreApplication App(argc, argv);
  Availability A;
  for (std::size_t I = 0; I < N; ++I)
    A.addHotel(QStringLiteral("HTL%1").arg(I), 12);
  A.check(2);
  return witness::report();
}
