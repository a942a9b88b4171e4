// spawn: QThread::create
// loop: while over an iterator of regular expression matches
// origin: parsed text
// distance: member function
// differs: spawn
// A: unbounded Y1 | spawn: QThread::create | limiter: none | waits: after the loop
// B: bounded N8 | spawn: QtConcurrent::run | limiter: global QThreadPool | waits: after the loop
// witness: runnable
// packages: Qt6Core Qt6Concurrent
// flags: -fPIC
#include "witness.h"
#include <QCoreApplication>
#include <QFuture>
#include <QRegularExpression>
#include <QString>
#include <QThread>
#include <QtConcurrent>
#include <atomic>
#include <memory>
#include <vector>

class LinkChecker {
public:
  int check(const QString &Article) {
    static const QRegularExpression Link(QStringLiteral("\\[\\[([^\\]|]+)(\\|[^\\]]*)?\\]\\]"));
    auto Matches = Link.globalMatch(Article);
    while (Matches.hasNext()) {
      const QString Target = Matches.next().captured(1).trimmed();
      if (Target.startsWith(QLatin1String("File:")))
        continue;
      examine(Target);
    }
    await();
    return Broken;
  }

private:
  void probe(const QString &Target) {
    witness::task();
    if (Target.isEmpty())
      ++Broken;
  }

  void examine(const QString &Target) {
#ifndef TWIN
    Threads.emplace_back(QThread::create([this, Target] { probe(Target); }));
    Threads.back()->start();
#else
    Results.push_back(QtConcurrent::run([this, Target] { probe(Target); }));
#endif
  }

  void await() {
    for (auto &T : Threads)
      T->wait();
    for (auto &R : Results)
      R.waitForFinished();
    Threads.clear();
    Results.clear();
  }

  std::vector<std::unique_ptr<QThread>> Threads;
  std::vector<QFuture<void>> Results;
  std::atomic<int> Broken{0};
};

int main(int argc, char **argv) {
  const std::size_t Links = witness::size(argc, argv);
  QCoreApplication App(argc, argv);
  QString Article = QStringLiteral("Intro. ");
  for (std::size_t I = 0; I < Links; ++I)
    Article += QStringLiteral("See [[Page %1|here]]. ").arg(I);
  LinkChecker().check(Article);
  return witness::report();
}
