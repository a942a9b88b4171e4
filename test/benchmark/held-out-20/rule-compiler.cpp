// spawn: QtConcurrent::run
// loop: range-for
// origin: lines of a text
// limiter: QThreadPool
// waits: after the loop
// distance: helper function
// differs: maximum of the pool
// A: bounded N8 | limiter: pool of five threads
// B: unbounded Y3 | limiter: pool with a thread per rule
// witness: runnable
// packages: Qt6Concurrent
// flags: -fPIC
#include "witness.h"
#include <QFuture>
#include <QList>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QtConcurrent/QtConcurrentRun>

struct CompiledRule {
  QString chain;
  int opcodes = 0;
};

static CompiledRule compileRule(const QString &source) {
  witness::task();
  CompiledRule rule;
  rule.chain = source.section(' ', 0, 0);
  rule.opcodes = static_cast<int>(source.count(' ')) + 1;
  return rule;
}

class RuleSet {
public:
  bool load(const QString &text) {
    const QStringList lines = text.split('\n', Qt::SkipEmptyParts);
    if (lines.isEmpty())
      return false;
    configure(lines.size());
    QList<QFuture<CompiledRule>> jobs;
    for (const QString &line : lines) {
      if (line.startsWith('#'))
        continue;
      jobs.append(QtConcurrent::run(&compilers, [line] { return compileRule(line); }));
    }
    for (auto &job : jobs)
      rules.append(job.result());
    return true;
  }

private:
  void configure(qsizetype lines) {
#ifndef TWIN
    Q_UNUSED(lines);
    compilers.setMaxThreadCount(5);
#else
    compilers.setMaxThreadCount(static_cast<int>(lines));
#endif
  }

  QThreadPool compilers;
  QList<CompiledRule> rules;
};

int main(int argc, char **argv) {
  QString text = QStringLiteral("# exported\n");
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    text += QStringLiteral("input drop tcp dport %1\n").arg(i);
  RuleSet rules;
  if (!rules.load(text))
    return 1;
  return witness::report();
}
