// spawn: QThread::create
// loop: index loop
// origin: list parameter
// limiter: none
// waits: after the loop
// distance: helper function
// differs: spawn
// A: unbounded Y1
// B: bounded N8 | spawn: QtConcurrent::run | limiter: global pool of Qt
// packages: Qt6Core Qt6Concurrent
// flags: -fPIC
// witness: runnable
#include "witness.h"
#include <QFuture>
#include <QList>
#include <QSize>
#include <QString>
#include <QThread>
#include <QtConcurrent/QtConcurrentRun>
#include <memory>
#include <vector>

struct PageRef {
  QString File;
  int Number = 0;
};

class Thumbnailer {
public:
  explicit Thumbnailer(QSize Box) : Box(Box) {}

  void generate(const QList<PageRef> &Pages) {
    for (int I = 0; I < Pages.size(); ++I) {
      if (Pages[I].File.isEmpty())
        continue;
      launch(Pages[I]);
    }
    finish();
  }

private:
  static void rasterize(const PageRef &Page, QSize Box) {
    witness::task();
    QSize Sheet(210, 297 + Page.Number % 2);
    Sheet.scale(Box, Qt::KeepAspectRatio);
  }

#ifndef TWIN
  void launch(const PageRef &Page) {
    Threads.emplace_back(QThread::create([Page, B = Box] { rasterize(Page, B); }));
    Threads.back()->start();
  }
  void finish() {
    for (auto &T : Threads)
      T->wait();
    Threads.clear();
  }
  std::vector<std::unique_ptr<QThread>> Threads;
#else
  void launch(const PageRef &Page) {
    Futures.push_back(QtConcurrent::run([Page, B = Box] { rasterize(Page, B); }));
  }
  void finish() {
    for (auto &F : Futures)
      F.waitForFinished();
    Futures.clear();
  }
  std::vector<QFuture<void>> Futures;
#endif
  QSize Box;
};

int main(int argc, char **argv) {
  QList<PageRef> Pages;
  const int Count = static_cast<int>(witness::size(argc, argv));
  for (int I = 0; I < Count; ++I)
    Pages.append({QStringLiteral("annual-report.pdf"), I});
  Thumbnailer(QSize(128, 128)).generate(Pages);
  return witness::report();
}
