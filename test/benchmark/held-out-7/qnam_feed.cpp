// spawn: QNetworkAccessManager::get
// loop: range-for, or slot
// origin: lines of a file
// waits: event loop
// distance: method of a class
// differs: when the next request is sent
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: five at first, each reply sends one more
// witness: runnable
// packages: Qt6Core Qt6Network
// flags: -fPIC
#include "witness.h"
#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryFile>

class FeedReader {
public:
  void load(QIODevice &list) {
    while (!list.atEnd())
      urls_ << QUrl(QString::fromUtf8(list.readLine().trimmed()));
#ifdef TWIN
    for (int i = 0; i < 5; ++i)
      next();
#else
    for (const QUrl &u : std::as_const(urls_))
      request(u);
#endif
  }

private:
  void next() {
    if (!urls_.isEmpty())
      request(urls_.takeFirst());
  }

  void request(const QUrl &u) {
    witnessEnter();
    QNetworkReply *r = net_.get(QNetworkRequest(u));
    ++open_;
    QObject::connect(r, &QNetworkReply::finished, r, [this, r] {
      witnessLeave();
      r->deleteLater();
#ifdef TWIN
      next();
#endif
      if (--open_ == 0)
        QCoreApplication::quit();
    });
  }

  QNetworkAccessManager net_;
  QList<QUrl> urls_;
  int open_ = 0;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  QCoreApplication app(argc, argv);
  QTemporaryFile list;
  list.open();
  while (n-- > 0)
    list.write("data:text/plain,hello\n");
  list.seek(0);
  FeedReader reader;
  reader.load(list);
  app.exec();
  return witness::report();
}
