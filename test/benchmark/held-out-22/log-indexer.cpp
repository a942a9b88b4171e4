// spawn: QThreadPool::start
// loop: range-for over a QMap of QStringList
// origin: files grouped by host
// waits: waitForDone
// distance: helper member
// limiter: maximum of the pool
// differs: maximum of the pool
// A: unbounded Y3 | limiter: maximum of the number of files
// B: bounded N8 | limiter: maximum of twice the ideal number of threads
// packages: Qt5Core
// flags: -fPIC
// witness: runnable
#include "witness.h"
#include <QAtomicInteger>
#include <QFileInfo>
#include <QMap>
#include <QRunnable>
#include <QStringList>
#include <QThread>
#include <QThreadPool>

class LogIndexer {
public:
  void add(const QString &Path) {
    const QString Host = Path.section('/', -2, -2);
    if (Host.isEmpty() || !Path.endsWith(".log"))
      return;
    ByHost[Host].append(Path);
    ++Files;
  }

  quint64 index() {
#ifndef TWIN
    Pool.setMaxThreadCount(Files);
#else
    Pool.setMaxThreadCount(QThread::idealThreadCount() * 2);
#endif
    for (const QStringList &Paths : qAsConst(ByHost))
      for (const QString &Path : Paths)
        Pool.start(new IndexJob(*this, Path));
    Pool.waitForDone();
    return Terms.loadRelaxed();
  }

private:
  class IndexJob : public QRunnable {
  public:
    IndexJob(LogIndexer &Owner, QString Path) : Owner(Owner), Path(std::move(Path)) {}
    void run() override {
      witness::task();
      const QFileInfo Info(Path);
      Owner.Terms.fetchAndAddRelaxed(Info.exists() ? quint64(Info.size()) : 1);
    }

  private:
    LogIndexer &Owner;
    QString Path;
  };

  QMap<QString, QStringList> ByHost;
  int Files = 0;
  QThreadPool Pool;
  QAtomicInteger<quint64> Terms{0};
};

int main(int argc, char **argv) {
  LogIndexer Indexer;
  const std::size_t N = witness::size(argc, argv);
  for (std::size_t I = 0; I < N; ++I)
    Indexer.add(QString("/srv/logs/web%1/access-%2.log").arg(I % 4).arg(I));
  Indexer.index();
  return witness::report();
}
