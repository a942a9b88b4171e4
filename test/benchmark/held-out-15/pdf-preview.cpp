// spawn: QtConcurrent::run or QThread
// loop: while over an iterator
// origin: attachments of a message
// waits: after the loop
// distance: helper function
// differs: what runs the preview
// A: bounded N8 | limiter: the global pool of Qt
// B: unbounded Y1 | limiter: none, QThread::create
// witness: runnable
// packages: Qt5Core Qt5Concurrent
// flags: -fPIC
#include "witness.h"
#include <QFuture>
#include <QList>
#include <QString>
#include <QThread>
#include <QThreadPool>
#include <QVector>
#include <QtConcurrent/QtConcurrentRun>
#include <memory>
#include <vector>

struct Attachment {
  QString fileName;
  QByteArray data;
  int pages = 0;
};

class PreviewMaker {
public:
  int preview(QList<Attachment> &attachments) {
    QMutableListIterator<Attachment> it(attachments);
    while (it.hasNext()) {
      Attachment &attachment = it.next();
      if (attachment.fileName.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        begin(&attachment);
    }
    finish();
    int pages = 0;
    for (const Attachment &attachment : qAsConst(attachments))
      pages += attachment.pages;
    return pages;
  }

private:
#ifdef TWIN
  void begin(Attachment *attachment) {
    running.emplace_back(QThread::create([attachment] { render(attachment); }));
    running.back()->start(QThread::LowPriority);
  }

  void finish() {
    for (auto &thread : running)
      thread->wait();
    running.clear();
  }

  std::vector<std::unique_ptr<QThread>> running;
#else
  void begin(Attachment *attachment) { running.push_back(QtConcurrent::run([attachment] { render(attachment); })); }

  void finish() {
    for (auto &future : running)
      future.waitForFinished();
    running.clear();
  }

  std::vector<QFuture<void>> running;
#endif

  static void render(Attachment *attachment) {
    witness::task();
    attachment->pages = 1 + attachment->data.count('\f');
  }
};

int main(int argc, char **argv) {
  QList<Attachment> attachments;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    attachments.append({QStringLiteral("scan-%1.pdf").arg(static_cast<int>(i)), QByteArray("a\fb"), 0});
  PreviewMaker().preview(attachments);
  return witness::report();
}
