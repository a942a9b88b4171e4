// loop: iterator over a QStringList
// origin: page list of a print job
// waits: after the loop
// distance: member function
// differs: spawn
// A: bounded N8 | spawn: QtConcurrent::run | limiter: global thread pool of Qt
// B: unbounded Y1 | spawn: QThread::create | limiter: none
// witness: runnable
// packages: Qt6Concurrent
// flags: -fPIC
#include "witness.h"
#include <QFuture>
#include <QList>
#include <QMutex>
#include <QMutexLocker>
#include <QString>
#include <QStringList>
#include <QThread>
#include <QtConcurrent>
#include <map>

class OcrJob {
public:
  explicit OcrJob(const QString &PageList)
      : Pages(PageList.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {}

  int recognize();

private:
  void recognizePage(const QString &Page) {
    witness::task();
    QString Text = Page.toUpper();
    QMutexLocker Guard(&Lock);
    Words[Page] = int(Text.size());
  }

  void start(const QString &Page);
  void finish();

  QStringList Pages;
  QMutex Lock;
  std::map<QString, int> Words;
#ifndef TWIN
  QList<QFuture<void>> Running;
#else
  QList<QThread *> Running;
#endif
};

void OcrJob::start(const QString &Page) {
#ifndef TWIN
  Running.append(QtConcurrent::run([this, Page] { recognizePage(Page); }));
#else
  QThread *T = QThread::create([this, Page] { recognizePage(Page); });
  T->start();
  Running.append(T);
#endif
}

void OcrJob::finish() {
#ifndef TWIN
  for (QFuture<void> &F : Running)
    F.waitForFinished();
#else
  for (QThread *T : Running)
    T->wait();
  qDeleteAll(Running);
#endif
  Running.clear();
}

int OcrJob::recognize() {
  for (auto It = Pages.cbegin(); It != Pages.cend(); ++It) {
    if (It->startsWith(QLatin1Char('#')))
      continue;
    start(*It);
  }
  finish();
  return int(Words.size());
}

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  QString List = QStringLiteral("# scanned\n");
  for (std::size_t I = 0; I < N; ++I)
    List += QStringLiteral("scan-%1.tiff\n").arg(qulonglong(I));
  OcrJob Job(List);
  Job.recognize();
  return witness::report();
}
