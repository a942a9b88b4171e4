// spawn: QThread subclass
// loop: index
// origin: QVector parameter
// limiter: number of workers
// waits: wait
// distance: same function
// differs: number of workers
// A: unbounded Y1 | limiter: a worker for each document
// B: bounded N2 | limiter: idealThreadCount workers
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QAtomicInt>
#include <QString>
#include <QThread>
#include <QVector>
#include <memory>
#include <vector>

class SpellChecker : public QThread {
public:
  SpellChecker(const QVector<QString> &documents, QAtomicInt &next)
      : documents_(documents), next_(next) {}

protected:
  void run() override {
    witness::Task alive;
    for (int i = next_.fetchAndAddRelaxed(1); i < documents_.size();
         i = next_.fetchAndAddRelaxed(1))
      check(documents_.at(i));
  }

private:
  void check(const QString &) { witness::work(); }
  const QVector<QString> &documents_;
  QAtomicInt &next_;
};

void checkDocuments(const QVector<QString> &documents) {
  QAtomicInt next;
#ifdef TWIN
  const int workers = QThread::idealThreadCount();
#else
  const int workers = static_cast<int>(documents.size());
#endif
  std::vector<std::unique_ptr<SpellChecker>> checkers;
  for (int i = 0; i < workers; ++i) {
    checkers.push_back(std::make_unique<SpellChecker>(documents, next));
    checkers.back()->start(QThread::LowPriority);
  }
  for (auto &checker : checkers)
    checker->wait();
}

int main(int argc, char **argv) {
  checkDocuments(QVector<QString>(static_cast<qsizetype>(witness::size(argc, argv)), "text"));
  return witness::report();
}
