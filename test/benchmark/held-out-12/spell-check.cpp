// spawn: QThreadPool::start
// loop: counted
// origin: pages of a document
// limiter: maximum of a QThreadPool
// waits: waitForDone
// distance: member function
// differs: maximum of the pool
// A: bounded N8 | limiter: three threads
// B: unbounded Y3 | limiter: a thread for each page
// packages: Qt6Core
// flags: -fPIC -std=c++20
// witness: runnable
#include "witness.h"
#include <QtCore/QRunnable>
#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QThreadPool>
#include <atomic>

class PageCheck : public QRunnable {
public:
  PageCheck(const QSet<QString> &Words, QString Page, std::atomic<int> &Mistakes)
      : Words(Words), Page(std::move(Page)), Mistakes(Mistakes) {}

  void run() override {
    witness::task();
    const QStringList Parts = Page.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &Word : Parts)
      if (!Words.contains(Word.toLower()))
        ++Mistakes;
  }

private:
  const QSet<QString> &Words;
  QString Page;
  std::atomic<int> &Mistakes;
};

class SpellChecker {
public:
  explicit SpellChecker(QSet<QString> Words) : Words(std::move(Words)) {
#ifndef TWIN
    Pool.setMaxThreadCount(3);
#endif
  }

  int check(const QStringList &Pages) {
    std::atomic<int> Mistakes{0};
#ifdef TWIN
    Pool.setMaxThreadCount(static_cast<int>(Pages.size()));
#endif
    for (qsizetype I = 0; I < Pages.size(); ++I) {
      if (Pages.at(I).isEmpty())
        continue;
      auto *Job = new PageCheck(Words, Pages.at(I), Mistakes);
      Job->setAutoDelete(true);
      Pool.start(Job);
    }
    Pool.waitForDone();
    return Mistakes;
  }

private:
  QSet<QString> Words;
  QThreadPool Pool;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  QStringList Pages;
  for (std::size_t I = 0; I < N; ++I)
    Pages << QStringLiteral("the quick brwon fox on page %1").arg(I);
  SpellChecker Checker({"the", "quick", "brown", "fox", "on", "page"});
  Checker.check(Pages);
  return witness::report();
}
