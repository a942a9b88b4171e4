// spawn: Qt
// loop: counted
// origin: file of the user
// limiter: global thread pool of Qt
// waits: after the loop
// distance: helper function
// differs: a thread of its own or the pool
// A: unbounded Y1 | spawn: QThread::create | limiter: none
// B: bounded N8 | spawn: QtConcurrent::run
// witness: runnable
// packages: Qt5Concurrent
// flags: -fPIC
#include "witness.h"
#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QThread>
#include <QVector>
#include <QtConcurrent/QtConcurrentRun>

struct PageImage {
  int Number = 0;
  QByteArray Pixels;
};

class Document {
public:
  bool parse(const QByteArray &Data) {
    if (!Data.startsWith("%PDF-"))
      return false;
    int At = 0;
    while ((At = Data.indexOf("/Type /Page ", At)) >= 0) {
      Offsets.append(At);
      At += 12;
    }
    return !Offsets.isEmpty();
  }

  int pageCount() const { return Offsets.size(); }

  void renderPage(PageImage *Image) const {
    witness::task();
    Image->Pixels.fill('\xff', 64 + Offsets[Image->Number] % 7);
  }

private:
  QVector<int> Offsets;
};

QVector<PageImage> renderAll(const Document &Doc) {
  QVector<PageImage> Images(Doc.pageCount());
  PageImage *First = Images.data();
#ifndef TWIN
  QList<QThread *> Workers;
#else
  QList<QFuture<void>> Workers;
#endif
  for (int Page = 0; Page < Doc.pageCount(); ++Page) {
    First[Page].Number = Page;
    auto Render = [&Doc, Image = First + Page] { Doc.renderPage(Image); };
#ifndef TWIN
    Workers.append(QThread::create(Render));
    Workers.last()->start();
#else
    Workers.append(QtConcurrent::run(Render));
#endif
  }
  for (auto &W : Workers) {
#ifndef TWIN
    W->wait();
    delete W;
#else
    W.waitForFinished();
#endif
  }
  return Images;
}

int main(int argc, char **argv) {
  QByteArray Data = "%PDF-1.7\n";
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Data += "<< /Type /Page /Parent 1 0 R >>\n";
  Document Doc;
  if (Doc.parse(Data))
    renderAll(Doc);
  return witness::report();
}
