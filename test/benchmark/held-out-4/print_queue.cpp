// spawn: QThread::create
// loop: iterator over a QVector
// origin: QVector parameter
// waits: QThread::wait after the loop
// distance: same function
// differs: how the semaphore is taken
// A: unbounded Y4 | limiter: a semaphore whose refusal is only reported
// B: bounded N4 | limiter: a semaphore that is taken before the spawn
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QDebug>
#include <QSemaphore>
#include <QThread>
#include <QVector>

struct PrintJob {
  int copies = 1;
  QString document;
};

class PrintQueue {
public:
  void printAll(const QVector<PrintJob> &jobs) {
    QVector<QThread *> threads;
    for (auto job = jobs.cbegin(); job != jobs.cend(); ++job) {
#ifdef TWIN
      printers_.acquire();
#else
      if (!printers_.tryAcquire())
        refused_++;
#endif
      threads.append(QThread::create([this, job] {
        if (job->copies > 0)
          witness::task();
        printers_.release();
      }));
      threads.last()->start();
    }
    for (QThread *thread : threads)
      thread->wait();
    qDeleteAll(threads);
    if (refused_)
      qWarning() << refused_ << "jobs found no printer";
  }

private:
  QSemaphore printers_{4};
  int refused_ = 0;
};

int main(int argc, char **argv) {
  QVector<PrintJob> jobs(int(witness::size(argc, argv)));
  PrintQueue().printAll(jobs);
  return witness::report();
}
