// spawn: QThreadPool::start
// loop: range-for
// origin: QList parameter
// limiter: QThreadPool
// waits: waitForDone
// distance: same class
// differs: maximum of the pool
// A: bounded N2 | limiter: ideal thread count
// B: unbounded Y3 | limiter: as many threads as layers
// packages: Qt6Core
// flags: -fPIC
// witness: runnable
#include "witness.h"
#include <QList>
#include <QRunnable>
#include <QString>
#include <QThread>
#include <QThreadPool>

struct Layer {
  double Height = 0;
  QList<double> Contour;
  double Filament = 0;
};

class SliceLayer : public QRunnable {
public:
  explicit SliceLayer(Layer &Target) : Target(Target) {}

  void run() override {
    witness::task();
    for (double Part : Target.Contour)
      Target.Filament += Part * 0.4 * Target.Height;
  }

private:
  Layer &Target;
};

class Slicer {
public:
  explicit Slicer(QString Printer) : Printer(std::move(Printer)) {}

  double slice(QList<Layer> &Layers) {
    prepare(Layers);
    for (Layer &L : Layers) {
      if (L.Height <= 0.0)
        continue;
      Pool.start(new SliceLayer(L));
    }
    Pool.waitForDone();
    double Total = 0;
    for (const Layer &L : Layers)
      Total += L.Filament;
    return Total;
  }

private:
  void prepare(const QList<Layer> &Layers) {
    Pool.setExpiryTimeout(5000);
#ifndef TWIN
    Pool.setMaxThreadCount(QThread::idealThreadCount());
#else
    Pool.setMaxThreadCount(static_cast<int>(Layers.size()));
#endif
  }

  QString Printer;
  QThreadPool Pool;
};

int main(int argc, char **argv) {
  QList<Layer> Layers;
  Layers.resize(static_cast<int>(witness::size(argc, argv)));
  for (Layer &L : Layers) {
    L.Height = 0.2;
    L.Contour = {1.0, 2.0, 3.0};
  }
  Slicer("corner printer").slice(Layers);
  return witness::report();
}
