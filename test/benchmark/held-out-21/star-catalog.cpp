// spawn: QtConcurrent::run
// loop: foreach over a QStringList
// origin: split of a text
// waits: QThreadPool::waitForDone
// distance: member function
// differs: setMaxThreadCount
// A: bounded N8 | limiter: QThreadPool of 5 threads
// B: unbounded Y3 | limiter: QThreadPool of as many threads as entries
// witness: runnable
// packages: Qt6Concurrent
// flags: -fPIC
#include "witness.h"
#include <QMutex>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QVector>
#include <QtConcurrent>

struct Star {
  QString Id;
  double Magnitude = 0;
};

class Catalog {
public:
  int import(const QString &Text) {
    const QStringList Rows = Text.split('\n', Qt::SkipEmptyParts);
    QThreadPool Pool;
#ifdef TWIN
    Pool.setMaxThreadCount(Rows.size());
#else
    Pool.setMaxThreadCount(5);
#endif
    foreach (const QString &Row, Rows) {
      if (Row.startsWith('#'))
        continue;
      (void)QtConcurrent::run(&Pool, [this, Row] { add(Row); });
    }
    Pool.waitForDone();
    return Stars.size();
  }

private:
  void add(const QString &Row) {
    witness::task();
    const QStringList Fields = Row.split(' ');
    if (Fields.size() < 2)
      return;
    QMutexLocker Lock(&Guard);
    Stars.append({Fields[0], Fields[1].toDouble()});
  }

  QMutex Guard;
  QVector<Star> Stars;
};

int main(int argc, char **argv) {
  QString Text = "# hip vmag\n";
  for (std::size_t N = witness::size(argc, argv); N > 0; --N)
    Text += QString("HIP%1 4.%1\n").arg(N);
  Catalog().import(Text);
  return witness::report();
}
