// spawn: QThreadPool::start
// loop: iterator loop
// origin: images of a project
// limiter: setMaxThreadCount
// waits: waitForDone
// distance: class
// differs: size of the pool
// A: bounded N2 | limiter: idealThreadCount
// B: unbounded Y3 | limiter: as many threads as images
// witness: runnable
// packages: Qt5Core
// flags: -fPIC
#include "witness.h"
#include <QRunnable>
#include <QString>
#include <QThread>
#include <QThreadPool>
#include <QVector>

struct SourceImage {
  QString Path;
  double Yaw = 0;
  int Features = 0;
};

class FeatureJob : public QRunnable {
public:
  explicit FeatureJob(SourceImage &Image) : Image(Image) {}

  void run() override {
    witness::task();
    Image.Features = Image.Path.size() * 10;
  }

private:
  SourceImage &Image;
};

class Stitcher {
public:
  explicit Stitcher(int MinimumFeatures) : MinimumFeatures(MinimumFeatures) {}

  int detectFeatures(QVector<SourceImage> &Images) const {
    QThreadPool Pool;
#ifdef TWIN
    Pool.setMaxThreadCount(Images.size());
#else
    Pool.setMaxThreadCount(QThread::idealThreadCount());
#endif
    for (auto It = Images.begin(); It != Images.end(); ++It)
      Pool.start(new FeatureJob(*It));
    if (!Pool.waitForDone())
      return -1;
    int Total = 0;
    for (const SourceImage &I : qAsConst(Images))
      Total += I.Features;
    return Total >= MinimumFeatures ? Total : -1;
  }

private:
  int MinimumFeatures;
};

int main(int argc, char **argv) {
  QVector<SourceImage> Images;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Images.append({QStringLiteral("left-%1.png").arg(I), 0.1 * static_cast<double>(I), 0});
  Stitcher(20).detectFeatures(Images);
  return witness::report();
}
