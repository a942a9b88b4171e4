// spawn: QThread::create
// loop: range-for
// origin: vector of a request or of the object
// limiter: none
// waits: QThread::wait after the loop
// distance: helper function
// differs: where the number comes from
// A: unbounded Y1 | origin: vector of a request
// B: abstain-ok U1 | origin: member filled elsewhere
// witness: runnable
// packages: Qt5Core
// flags: -fPIC
#include "witness.h"
#include <QString>
#include <QThread>
#include <QVector>
#include <cmath>
#include <memory>
#include <vector>

struct Hydrophone {
  QString Label;
  double DepthM = 0;
  double DelayMs = 0;
};

struct BeamRequest {
  double BearingDeg = 0;
  QVector<Hydrophone> Phones;
};

class BeamFormer {
public:
  explicit BeamFormer(double SoundSpeed) : SoundSpeed(SoundSpeed) {}

  void attach(const Hydrophone &H) { Attached.append(H); }

  bool steer(BeamRequest &Request) {
#ifndef TWIN
    QVector<Hydrophone> &Phones = Request.Phones;
#else
    QVector<Hydrophone> &Phones = Attached;
#endif
    std::vector<std::unique_ptr<QThread>> Threads;
    for (Hydrophone &H : Phones)
      Threads.push_back(begin(H, Request.BearingDeg));
    bool Finished = true;
    for (auto &T : Threads)
      Finished &= T->wait();
    return Finished;
  }

private:
  std::unique_ptr<QThread> begin(Hydrophone &H, double BearingDeg) const {
    std::unique_ptr<QThread> T(QThread::create([this, &H, BearingDeg] {
      witness::task();
      H.DelayMs = 1000 * H.DepthM * std::cos(BearingDeg * 0.0174533) / SoundSpeed;
    }));
    T->setObjectName(H.Label);
    T->start();
    return T;
  }

  double SoundSpeed;
  QVector<Hydrophone> Attached;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  BeamFormer Former(1482);
  BeamRequest Request{35, {}};
  for (std::size_t I = 0; I < N; ++I)
    Request.Phones.append({QString("H%1").arg(I), double(I), 0});
  for (int I = 0; I < 4; ++I)
    Former.attach({QString("keel%1").arg(I), 6.0 + I, 0});
  Former.steer(Request);
  return witness::report();
}
