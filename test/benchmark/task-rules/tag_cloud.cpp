// rule: fanout-unbounded-queue
// differs: QtConcurrent::run in a loop, or a map over the list
// A: reported | a queued task and a future for each article of the list
// B: silent | blockingMapped walks the list with as many tasks as there are threads
// packages: Qt5Concurrent
// flags: -fPIC
#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>
#include <QtConcurrent>

using Counts = QHash<QString, int>;

static Counts countTags(const QString &article) {
  Counts counts;
  for (const QString &word : article.split(QLatin1Char(' '), Qt::SkipEmptyParts))
    if (word.startsWith(QLatin1Char('#')))
      ++counts[word.mid(1).toLower()];
  return counts;
}

static void mergeInto(Counts &all, const Counts &one) {
  for (auto it = one.cbegin(); it != one.cend(); ++it)
    all[it.key()] += it.value();
}

class TagCloud {
public:
  void add(const QStringList &articles) {
#ifdef TWIN
    for (const Counts &one : QtConcurrent::blockingMapped<QVector<Counts>>(articles, countTags))
      mergeInto(m_counts, one);
#else
    QVector<QFuture<Counts>> running;
    for (const QString &article : articles)
      running.append(QtConcurrent::run(countTags, article));
    for (const QFuture<Counts> &one : running)
      mergeInto(m_counts, one.result());
#endif
  }

  int weight(const QString &tag) const { return m_counts.value(tag.toLower()); }

private:
  Counts m_counts;
};
