// spawn: QThread::create
// loop: while over a QQueue
// origin: documents of a print request
// waits: QThread::wait
// distance: slot-like member function
// limiter: check of a size
// differs: what the check compares
// A: bounded N9 | limiter: number of running printers
// B: unbounded Y7 | limiter: number of trays of paper
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QList>
#include <QMutex>
#include <QQueue>
#include <QString>
#include <QThread>
#include <QWaitCondition>

struct Document {
  QString Title;
  int Pages = 1;
};

class PrintServer {
public:
  ~PrintServer() {
    for (QThread *T : Threads) {
      T->wait();
      delete T;
    }
  }

  void print(QQueue<Document> Queue) {
    while (!Queue.isEmpty()) {
      Document D = Queue.dequeue();
      {
        QMutexLocker Guard(&Lock);
#ifdef TWIN
        while (Trays <= 0)
#else
        while (Printing >= Devices)
#endif
          Changed.wait(&Lock);
        ++Printing;
      }
      QThread *T = QThread::create([this, D] { rasterize(D); });
      Threads.append(T);
      T->start();
    }
  }

private:
  static constexpr int Devices = 7;

  void rasterize(const Document &D) {
    witness::task();
    QMutexLocker Guard(&Lock);
    Sheets += (D.Pages + 1) / 2;
    --Printing;
    Changed.wakeAll();
  }

  QMutex Lock;
  QWaitCondition Changed;
  QList<QThread *> Threads;
  int Printing = 0;
  int Trays = 2;
  int Sheets = 0;
};

int main(int argc, char **argv) {
  QQueue<Document> Queue;
  std::size_t N = witness::size(argc, argv);
  for (std::size_t I = 0; I < N; ++I)
    Queue.enqueue({QStringLiteral("invoice %1").arg(I), int(I % 9 + 1)});
  PrintServer().print(Queue);
  return witness::report();
}
