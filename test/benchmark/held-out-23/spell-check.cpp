// spawn: QThreadPool::start
// loop: range-for
// origin: document of the user
// limiter: QThreadPool
// waits: waitForDone
// distance: QRunnable
// differs: the size of the pool
// A: unbounded Y3 | limiter: pool as large as the number of paragraphs
// B: bounded N2 | limiter: pool as large as the hardware
// witness: runnable
// packages: Qt5Core
// flags: -fPIC
#include "witness.h"
#include <QMutex>
#include <QRunnable>
#include <QSet>
#include <QStringList>
#include <QThread>
#include <QThreadPool>

class Dictionary {
public:
  Dictionary(std::initializer_list<const char *> List) {
    for (const char *W : List)
      Words.insert(QString::fromLatin1(W));
  }
  bool knows(const QString &Word) const { return Words.contains(Word); }

private:
  QSet<QString> Words;
};

class SpellChecker {
public:
  explicit SpellChecker(const Dictionary &Dict) : Dict(Dict) {}

  QStringList check(const QString &Text) {
    const QStringList Paragraphs = Text.split(QLatin1Char('\n'));
    QThreadPool Pool;
#ifndef TWIN
    Pool.setMaxThreadCount(Paragraphs.size());
#else
    Pool.setMaxThreadCount(QThread::idealThreadCount());
#endif
    for (const QString &Paragraph : Paragraphs)
      Pool.start(new ParagraphJob(*this, Paragraph));
    Pool.waitForDone();
    return Misspelled;
  }

private:
  class ParagraphJob : public QRunnable {
  public:
    ParagraphJob(SpellChecker &Owner, const QString &Text) : Owner(Owner), Text(Text) {}
    void run() override {
      witness::task();
      for (const QString &Word : Text.split(QLatin1Char(' ')))
        if (!Owner.Dict.knows(Word))
          Owner.report(Word);
    }

  private:
    SpellChecker &Owner;
    const QString Text;
  };

  void report(const QString &Word) {
    QMutexLocker Guard(&Lock);
    Misspelled.append(Word);
  }

  const Dictionary &Dict;
  QMutex Lock;
  QStringList Misspelled;
};

int main(int argc, char **argv) {
  QStringList Lines;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Lines.append(QStringLiteral("the quik fox"));
  Dictionary English{"the", "quick", "fox"};
  SpellChecker(English).check(Lines.join(QLatin1Char('\n')));
  return witness::report();
}
