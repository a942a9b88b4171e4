// spawn: QThread::create or QThreadPool
// loop: foreach macro of Qt
// origin: field of a parameter
// waits: wait after the loop
// distance: member function
// differs: what runs the tasks
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: pool of fixed size
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QList>
#include <QString>
#include <QStringList>
#include <QThread>
#include <QThreadPool>

struct Mail {
  QString subject;
  QStringList attachments;
};

class AttachmentView {
public:
  AttachmentView() { m_pool.setMaxThreadCount(3); }

  void showMail(const Mail &mail) {
    QList<QThread *> loaders;
    Q_FOREACH (const QString &name, mail.attachments) {
      if (name.isEmpty())
        continue;
#ifdef TWIN
      m_pool.start([this, name] { loadPreview(name); });
#else
      QThread *loader = QThread::create([this, name] { loadPreview(name); });
      loaders << loader;
      loader->start();
#endif
    }
    for (QThread *loader : std::as_const(loaders))
      loader->wait();
    qDeleteAll(loaders);
    m_pool.waitForDone();
  }

private:
  void loadPreview(const QString &name) {
    witness::task();
    Q_UNUSED(name);
  }

  QThreadPool m_pool;
};

int main(int argc, char **argv) {
  Mail mail{"photos", {}};
  for (size_t i = witness::size(argc, argv); i > 0; --i)
    mail.attachments << QString("img.png");
  AttachmentView view;
  view.showMail(mail);
  return witness::report();
}
