// spawn: QThread::create
// loop: range-for over QStringList
// origin: list of files
// limiter: none
// waits: after the loop
// distance: member function
// differs: spawn
// A: unbounded Y1
// B: bounded N8 | spawn: QtConcurrent::run | limiter: global thread pool
// witness: runnable
// packages: Qt5Core Qt5Concurrent
// flags: -fPIC
#include "witness.h"
#include <QAtomicInt>
#include <QFuture>
#include <QList>
#include <QStringList>
#include <QThread>
#include <QtConcurrent/QtConcurrentRun>

class SlideScanner {
public:
  explicit SlideScanner(int Dpi) : Dpi(Dpi) {}

  int import(const QStringList &Files) {
#ifdef TWIN
    QList<QFuture<void>> Running;
#else
    QList<QThread *> Running;
#endif
    for (const QString &File : Files) {
      if (!File.endsWith(QLatin1String(".tif")))
        continue;
#ifdef TWIN
      Running.append(QtConcurrent::run([this, File] { removeDust(File); }));
#else
      QThread *Worker = QThread::create([this, File] { removeDust(File); });
      Worker->start();
      Running.append(Worker);
#endif
    }
    for (auto &R : Running) {
#ifdef TWIN
      R.waitForFinished();
#else
      R->wait();
      delete R;
#endif
    }
    return Cleaned.loadRelaxed();
  }

private:
  void removeDust(const QString &File) {
    witness::task();
    if (!File.isEmpty() && Dpi > 0)
      Cleaned.fetchAndAddRelaxed(1);
  }

  int Dpi;
  QAtomicInt Cleaned;
};

int main(int argc, char **argv) {
  QStringList Files;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Files << QStringLiteral("slide%1.tif").arg(I);
  SlideScanner(2400).import(Files);
  return witness::report();
}
