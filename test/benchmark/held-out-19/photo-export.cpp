// loop: range-for
// origin: list of a selection
// waits: after the loop
// distance: helper member
// differs: spawn
// A: unbounded Y1 | spawn: QThread::create | limiter: none
// B: bounded N8 | spawn: QtConcurrent::run | limiter: the global pool of Qt
// witness: runnable
// flags: -fPIC
// packages: Qt6Concurrent Qt6Core
#include "witness.h"
#include <QList>
#include <QString>
#include <QThread>
#include <QtConcurrent/QtConcurrentRun>
#include <memory>
#include <vector>

struct Photo {
  QString Path;
  int Rating = 0;
};

class Exporter {
public:
  explicit Exporter(QString Folder) : Folder(std::move(Folder)) {}
  ~Exporter() { finish(); }

  void exportSelection(const QList<Photo> &Selection) {
    for (const Photo &P : Selection) {
      if (P.Rating < 0)
        continue;
      begin(P);
    }
  }

  void finish() {
#ifndef TWIN
    for (auto &T : Threads)
      T->wait();
    Threads.clear();
#else
    for (auto &F : Futures)
      F.waitForFinished();
    Futures.clear();
#endif
  }

private:
  void begin(const Photo &P) {
#ifndef TWIN
    Threads.emplace_back(QThread::create([this, P] { develop(P); }));
    Threads.back()->start();
#else
    Futures.push_back(QtConcurrent::run([this, P] { develop(P); }));
#endif
  }

  void develop(const Photo &P) const {
    witness::task();
    QString Target = Folder + QLatin1Char('/') + P.Path;
    Q_UNUSED(Target);
  }

  QString Folder;
  std::vector<std::unique_ptr<QThread>> Threads;
  std::vector<QFuture<void>> Futures;
};

int main(int argc, char **argv) {
  QList<Photo> Selection;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Selection.push_back({QString::number(I) + QStringLiteral(".raw"), static_cast<int>(I % 6)});
  {
    Exporter E(QStringLiteral("/tmp/export"));
    E.exportSelection(Selection);
  }
  return witness::report();
}
