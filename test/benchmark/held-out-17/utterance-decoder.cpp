// spawn: QThreadPool::start
// loop: while over a queue
// origin: utterances of a request
// waits: waitForDone
// distance: member function
// limiter: maximum of the pool
// differs: the maximum
// A: unbounded Y3 | limiter: as many threads as utterances
// B: bounded N2 | limiter: as many threads as processors
// witness: runnable
// packages: Qt5Core
// flags: -fPIC
#include "witness.h"
#include <QMutex>
#include <QMutexLocker>
#include <QQueue>
#include <QRunnable>
#include <QString>
#include <QThread>
#include <QThreadPool>

struct Utterance {
  int Speaker = 0;
  QByteArray Samples;
};

class Transcript {
public:
  void add(int Speaker, const QString &Text) {
    QMutexLocker Guard(&Lock);
    Lines += QString("%1: %2\n").arg(Speaker).arg(Text);
  }
  QString text() const { return Lines; }

private:
  QMutex Lock;
  QString Lines;
};

class DecodeJob : public QRunnable {
public:
  DecodeJob(Utterance U, Transcript &Out) : U(std::move(U)), Out(Out) {}

  void run() override {
    witness::task();
    Out.add(U.Speaker, U.Samples.isEmpty() ? "(silence)" : "...");
  }

private:
  Utterance U;
  Transcript &Out;
};

class Recognizer {
public:
  QString recognize(QQueue<Utterance> Request) {
    Transcript Out;
    prepare(Request.size());
    while (!Request.isEmpty())
      Pool.start(new DecodeJob(Request.dequeue(), Out));
    Pool.waitForDone();
    return Out.text();
  }

private:
  void prepare(int Utterances) {
#ifndef TWIN
    Pool.setMaxThreadCount(qMax(1, Utterances));
#else
    Q_UNUSED(Utterances);
    Pool.setMaxThreadCount(QThread::idealThreadCount());
#endif
    Pool.setExpiryTimeout(5000);
  }

  QThreadPool Pool;
};

int main(int argc, char **argv) {
  QQueue<Utterance> Request;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Request.enqueue({int(I % 4), QByteArray("pcm")});
  Recognizer().recognize(Request);
  return witness::report();
}
