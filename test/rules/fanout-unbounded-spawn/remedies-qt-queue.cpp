// REQUIRES: qt5-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++17 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt5 -isystem /usr/include/x86_64-linux-gnu/qt5/QtCore -isystem /usr/include/x86_64-linux-gnu/qt5/QtConcurrent
// A window of pointers in a QQueue: the oldest is waited for.

#include <QProcess>
#include <QQueue>
#include <QStringList>

constexpr int kLimit = 16;

void processesAfter(const QStringList &files) {
  QQueue<QProcess *> processes;
  for (const QString &file : files) {
    if (processes.size() == kLimit) {
      processes.head()->waitForFinished();
      delete processes.dequeue();
    }
    auto *process = new QProcess;
    process->start("convert", QStringList(file));
    processes.enqueue(process);
  }
}
