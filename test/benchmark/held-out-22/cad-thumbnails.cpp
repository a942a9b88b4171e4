// spawn: Qt
// loop: while QTextStream::readLine
// origin: lines of a part list
// limiter: see the spawn
// waits: after the loop
// distance: helper function
// differs: spawn
// A: bounded N8 | spawn: QtConcurrent::run
// B: unbounded Y1 | spawn: QThread::create
// packages: Qt5Core Qt5Concurrent
// flags: -fPIC
// witness: runnable
#include "witness.h"
#include <QCoreApplication>
#include <QFuture>
#include <QString>
#include <QTextStream>
#include <QThread>
#include <QVector>
#include <QtConcurrent>
#include <memory>
#include <vector>

struct Part {
  QString Number;
  QString File;
};

class ThumbnailRenderer {
public:
  explicit ThumbnailRenderer(int Edge) : Edge(Edge) {}

  int renderList(const QString &PartList) {
    QString Text = PartList;
    QTextStream In(&Text);
    int Skipped = 0;
    while (!In.atEnd()) {
      const QStringList Fields = In.readLine().split('\t');
      if (Fields.size() < 2) {
        ++Skipped;
        continue;
      }
      start({Fields[0], Fields[1]});
    }
    finish();
    return Skipped;
  }

private:
  void start(const Part &P) {
    auto Render = [P, Pixels = Edge] {
      witness::task();
      std::vector<unsigned> Image(static_cast<std::size_t>(Pixels) * Pixels);
      Image[0] = qHash(P.File);
    };
#ifndef TWIN
    Running.append(QtConcurrent::run(Render));
#else
    Running.emplace_back(QThread::create(Render));
    Running.back()->start();
#endif
  }

  void finish() {
#ifndef TWIN
    for (auto &F : Running)
      F.waitForFinished();
#else
    for (auto &T : Running)
      T->wait();
#endif
    Running.clear();
  }

  int Edge;
#ifndef TWIN
  QVector<QFuture<void>> Running;
#else
  std::vector<std::unique_ptr<QThread>> Running;
#endif
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  QString List;
  for (std::size_t I = 0; I < N; ++I)
    List += QString("P-%1\tparts/%1.step\n").arg(I);
  ThumbnailRenderer(64).renderList(List);
  return witness::report();
}
