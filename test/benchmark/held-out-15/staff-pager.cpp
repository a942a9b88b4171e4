// spawn: Qt
// loop: Qt iterator while
// origin: map of lists
// limiter: global pool
// waits: after the loop
// distance: member function
// differs: what starts the work
// A: bounded N8 | spawn: QtConcurrent::run | limiter: global thread pool
// B: unbounded Y1 | spawn: QThread::create | limiter: none
// witness: runnable
// packages: Qt6Concurrent Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QFuture>
#include <QList>
#include <QMap>
#include <QMapIterator>
#include <QString>
#include <QThread>
#include <QtConcurrent>
#include <memory>
#include <vector>

using Rota = QMap<QString, QList<QString>>;

class Pager {
public:
  void alertAll(const Rota &rota, const QString &text) {
    QMapIterator<QString, QList<QString>> ward(rota);
    while (ward.hasNext()) {
      ward.next();
      for (const QString &extension : ward.value())
        alert(extension, ward.key() + ": " + text);
    }
    settle();
  }

private:
  static void ring(const QString &extension, const QString &text) {
    if (extension.isEmpty() || text.isEmpty())
      return;
    witness::task();
  }

  void alert(const QString &extension, const QString &text) {
#ifndef TWIN
    futures_.push_back(QtConcurrent::run(&Pager::ring, extension, text));
#else
    threads_.emplace_back(QThread::create(&Pager::ring, extension, text));
    threads_.back()->start();
#endif
  }

  void settle() {
    for (auto &f : futures_)
      f.waitForFinished();
    for (auto &t : threads_)
      t->wait();
    futures_.clear();
    threads_.clear();
  }

  std::vector<QFuture<void>> futures_;
  std::vector<std::unique_ptr<QThread>> threads_;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  Rota rota;
  for (std::size_t i = 0; i < n; ++i)
    rota[QString("ward %1").arg(i % 5)].append(QString::number(7000 + i));
  Pager().alertAll(rota, "code blue");
  return witness::report();
}
