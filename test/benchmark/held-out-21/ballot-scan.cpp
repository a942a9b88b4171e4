// spawn: QThread::create
// loop: Java-style iterator
// origin: QList parameter
// waits: QThread::wait
// distance: member function
// differs: whether the oldest scan is awaited
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: waits for the oldest when all scanners are busy
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QList>
#include <QListIterator>
#include <QQueue>
#include <QString>
#include <QThread>
#include <atomic>

struct Ballot {
  QString Box;
  int Number;
};

class ScanHall {
public:
  explicit ScanHall(int Scanners) : Scanners(Scanners) {}

  int scan(const QList<Ballot> &Ballots) {
    QListIterator<Ballot> It(Ballots);
    while (It.hasNext()) {
      const Ballot &B = It.next();
#ifdef TWIN
      if (Busy.size() >= Scanners)
        finish(Busy.dequeue());
#endif
      QThread *T = QThread::create([this, B] { read(B); });
      T->setObjectName(B.Box);
      T->start();
      Busy.enqueue(T);
    }
    while (!Busy.isEmpty())
      finish(Busy.dequeue());
    return Valid;
  }

private:
  void read(const Ballot &B) {
    witness::task();
    if (B.Number % 97)
      ++Valid;
  }

  static void finish(QThread *T) {
    T->wait();
    delete T;
  }

  int Scanners;
  QQueue<QThread *> Busy;
  std::atomic<int> Valid{0};
};

int main(int argc, char **argv) {
  QList<Ballot> Ballots;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Ballots.append({"Box 3", int(I)});
  ScanHall(6).scan(Ballots);
  return witness::report();
}
