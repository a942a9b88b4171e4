// rule: fanout-blocking-log-in-task
// differs: what runs the reading of a photo
// A: reported | a std::thread per photo of the selection, qWarning when one cannot be read
// B: silent | a QThreadPool of four threads runs them
// packages: Qt5Core
// flags: -fPIC
#include <QDebug>
#include <QFile>
#include <QMutex>
#include <QSet>
#include <QStringList>
#include <QThreadPool>

#include <thread>
#include <vector>

class TagReader {
public:
  QSet<QString> read(const QStringList &photos) {
#ifdef TWIN
    QThreadPool pool;
    pool.setMaxThreadCount(4);
    for (const QString &photo : photos)
      pool.start([this, photo] { readOne(photo); });
    pool.waitForDone();
#else
    std::vector<std::thread> readers;
    for (const QString &photo : photos)
      readers.emplace_back([this, photo] { readOne(photo); });
    for (std::thread &reader : readers)
      reader.join();
#endif
    return m_tags;
  }

private:
  void readOne(const QString &photo) {
    QFile file(photo);
    if (!file.open(QIODevice::ReadOnly)) {
      qWarning() << "cannot open" << photo << file.errorString();
      return;
    }
    const QByteArray head = file.read(64 * 1024);
    const int at = head.indexOf("<dc:subject>");
    if (at < 0)
      return;
    const QString tag = QString::fromUtf8(head.mid(at + 12, 64)).section('<', 0, 0);
    QMutexLocker lock(&m_mutex);
    m_tags.insert(tag);
  }

  QMutex m_mutex;
  QSet<QString> m_tags;
};

QSet<QString> tagsOf(const QStringList &selection) {
  TagReader reader;
  return reader.read(selection);
}
