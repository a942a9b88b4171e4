// spawn: QThreadPool::start
// loop: iterator
// origin: list member of the message
// waits: QThreadPool::waitForDone
// distance: class
// differs: origin of the limit
// A: bounded N2 | limiter: pool of as many threads as the hardware has
// B: unbounded Y3 | limiter: pool of as many threads as there are participants
// packages: Qt6Core
// flags: -fPIC
// witness: runnable
#include "witness.h"
#include <QList>
#include <QMutex>
#include <QRunnable>
#include <QString>
#include <QThread>
#include <QThreadPool>

struct Participant {
  QString Name;
  int Width = 640, Height = 360;
};

struct LayoutMessage {
  quint32 Conference = 0;
  QList<Participant> Participants;
};

class ScaleJob : public QRunnable {
public:
  ScaleJob(const Participant &P, int Columns) : Who(P), Columns(Columns) {}
  void run() override {
    witness::task();
    Who.Width /= Columns;
    Who.Height /= Columns;
  }

private:
  Participant Who;
  int Columns;
};

class Mixer {
public:
  void compose(const LayoutMessage &M) {
    int Columns = 1;
    while (Columns * Columns < M.Participants.size())
      ++Columns;
#ifndef TWIN
    Scalers.setMaxThreadCount(QThread::idealThreadCount());
#else
    Scalers.setMaxThreadCount(int(M.Participants.size()));
#endif
    for (auto It = M.Participants.cbegin(); It != M.Participants.cend(); ++It)
      Scalers.start(new ScaleJob(*It, Columns));
    Scalers.waitForDone();
  }

private:
  QThreadPool Scalers;
};

int main(int argc, char **argv) {
  LayoutMessage M{7, {}};
  const std::size_t Count = witness::size(argc, argv);
  for (std::size_t I = 0; I < Count; ++I)
    M.Participants.append({QStringLiteral("guest"), 1280, 720});
  Mixer().compose(M);
  return witness::report();
}
