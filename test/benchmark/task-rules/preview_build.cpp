// rule: fanout-unbounded-queue
// differs: start or tryStart
// A: reported | QThreadPool::start queues a runnable for each file of the selection
// B: silent | tryStart queues nothing: where no thread is free, the caller runs the job
// packages: Qt5Core Qt5Gui
// flags: -fPIC
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QRunnable>
#include <QStringList>
#include <QThreadPool>

class PreviewJob : public QRunnable {
public:
  PreviewJob(QString source, QString target) : m_source(std::move(source)), m_target(std::move(target)) {
    setAutoDelete(false);
  }

  void run() override {
    QImage image(m_source);
    if (!image.isNull())
      image.scaled(256, 256, Qt::KeepAspectRatio, Qt::SmoothTransformation).save(m_target, "PNG");
    delete this;
  }

private:
  QString m_source;
  QString m_target;
};

class PreviewBuilder {
public:
  explicit PreviewBuilder(const QString &cache) : m_cache(cache) { m_pool.setMaxThreadCount(3); }

  void build(const QStringList &files) {
    for (const QString &file : files) {
      auto *job = new PreviewJob(file, m_cache.filePath(QFileInfo(file).completeBaseName() + ".png"));
#ifdef TWIN
      if (!m_pool.tryStart(job))
        job->run();
#else
      m_pool.start(job);
#endif
    }
    m_pool.waitForDone();
  }

private:
  QDir m_cache;
  QThreadPool m_pool;
};

int buildPreviews(const QString &cache, const QStringList &files) {
  PreviewBuilder builder(cache);
  builder.build(files);
  return files.size();
}
