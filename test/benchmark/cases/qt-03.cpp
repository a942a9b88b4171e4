// spawn: QThread
// loop: counted
// origin: list parameter
// waits: after the loop
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: semaphore before
// witness: runnable
// packages: Qt5Core
// flags: -fPIC
#include "witness.h"
#include <QSemaphore>
#include <QStringList>
#include <QThread>
#include <vector>

void sync(const QStringList &Folders) {
#ifdef TWIN
  QSemaphore Free(7);
#endif
  std::vector<QThread *> Threads;
  for (int I = 0; I < Folders.size(); ++I) {
#ifdef TWIN
    Free.acquire();
#endif
    QThread *T = QThread::create([&] {
      witness::task();
#ifdef TWIN
      Free.release();
#endif
    });
    T->start();
    Threads.push_back(T);
  }
  for (QThread *T : Threads) {
    T->wait();
    delete T;
  }
}

int main(int argc, char **argv) {
  QStringList Folders;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Folders << "inbox";
  sync(Folders);
  return witness::report();
}
