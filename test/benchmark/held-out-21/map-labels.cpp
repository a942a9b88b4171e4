// spawn: QtConcurrent::run
// loop: range-for over a QList
// origin: QList parameter
// waits: QThreadPool::waitForDone
// distance: same class
// limiter: QThreadPool
// differs: setMaxThreadCount
// A: unbounded Y3 | limiter: QThreadPool of the size of the list
// B: bounded N8 | limiter: QThreadPool of 4
// witness: runnable
// packages: Qt6Concurrent
// flags: -fPIC
#include "witness.h"
#include <QAtomicInt>
#include <QList>
#include <QString>
#include <QThreadPool>
#include <QtConcurrent>

struct PlaceName {
  QString Text;
  double Lon = 0, Lat = 0;
  int Rank = 0;
};

class LabelLayer {
public:
  LabelLayer() { Pool.setObjectName(QStringLiteral("labels")); }

  int layout(const QList<PlaceName> &Places) {
    Pool.setMaxThreadCount(threadsFor(Places));
    for (const PlaceName &P : Places) {
      if (P.Text.isEmpty())
        continue;
      QtConcurrent::run(&Pool, [this, P] { place(P); });
    }
    Pool.waitForDone();
    return Placed.loadRelaxed();
  }

private:
  static constexpr int Renderers = 4;

  static int threadsFor(const QList<PlaceName> &Places) {
#ifdef TWIN
    return Places.isEmpty() ? 1 : Renderers;
#else
    return qMax(Renderers, int(Places.size()));
#endif
  }

  void place(const PlaceName &P) {
    witness::task();
    if (P.Rank < 12)
      Placed.ref();
  }

  QThreadPool Pool;
  QAtomicInt Placed;
};

int main(int argc, char **argv) {
  QList<PlaceName> Places;
  std::size_t N = witness::size(argc, argv);
  for (std::size_t I = 0; I < N; ++I)
    Places.append({QStringLiteral("Place %1").arg(I), 9.9, 53.5, int(I % 15)});
  LabelLayer Layer;
  Layer.layout(Places);
  return witness::report();
}
