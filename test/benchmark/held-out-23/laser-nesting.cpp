// spawn: QThread::create
// loop: counted
// origin: QVector parameter
// waits: after the loop
// distance: same function
// differs: limiter
// A: unbounded Y7 | limiter: a warning in the log
// B: bounded N11 | limiter: only the first sixteen parts are taken
// packages: Qt6Core
// flags: -fPIC
// witness: runnable
#include "witness.h"
#include <QDebug>
#include <QString>
#include <QThread>
#include <QVector>
#include <memory>
#include <vector>

struct Part {
  QString File;
  double Area = 0;
  double Rotation = 0;
};

struct SheetJob {
  QString Material;
  double SheetArea = 0;
  QVector<Part> Parts;
};

class Nester {
public:
  static constexpr qsizetype PartsPerSheet = 16;

  qsizetype nest(SheetJob &Job) {
#ifdef TWIN
    const qsizetype Count = qMin<qsizetype>(Job.Parts.size(), PartsPerSheet);
#else
    const qsizetype Count = Job.Parts.size();
#endif
    if (Count > PartsPerSheet)
      qWarning() << Job.Material << "has more parts than a sheet holds:" << Count;

    Part *Parts = Job.Parts.data();
    std::vector<std::unique_ptr<QThread>> Searches;
    Searches.reserve(static_cast<std::size_t>(Count));
    for (qsizetype I = 0; I < Count; ++I) {
      Part *P = Parts + I;
      Searches.emplace_back(QThread::create([this, P] { rotate(*P); }));
      Searches.back()->setObjectName(P->File);
      Searches.back()->start();
    }
    for (auto &S : Searches)
      S->wait();
    return Count;
  }

private:
  void rotate(Part &P) const {
    witness::task();
    double Best = P.Area;
    for (int Degrees = 0; Degrees < 180; Degrees += Step) {
      const double Width = P.Area * (1.0 + (Degrees % 45) / 90.0);
      if (Width < Best) {
        Best = Width;
        P.Rotation = Degrees;
      }
    }
  }

  int Step = 15;
};

int main(int argc, char **argv) {
  qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
  SheetJob Job{"birch 4 mm", 0.6, {}};
  Job.Parts.resize(static_cast<int>(witness::size(argc, argv)));
  for (Part &P : Job.Parts)
    P = {"gear.svg", 0.01, 0};
  Nester().nest(Job);
  return witness::report();
}
