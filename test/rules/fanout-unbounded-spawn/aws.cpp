// RUN: %check_rule %s fanout-unbounded-spawn -- -isystem %stubs/aws
// AWS SDK: every asynchronous call has a thread of its own unless configured.

#include <aws/s3/S3Client.h>

#include <semaphore>
#include <string>
#include <vector>

struct ExportRequest { std::vector<std::string> keys; };

Aws::S3::Model::GetObjectRequest object(const std::string &key);

void asynchronous(const Aws::S3::S3Client &client, const ExportRequest &req) {
  for (const auto &key : req.keys)
    client.GetObjectAsync(object(key), [](auto...) {});
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void callable(const Aws::S3::S3Client &client, const ExportRequest &req) {
  std::vector<std::future<Aws::S3::Model::GetObjectOutcome>> objects;
  for (const auto &key : req.keys)
    objects.push_back(client.GetObjectCallable(object(key)));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: waited for in the iteration.
void callableWaited(const Aws::S3::S3Client &client, const ExportRequest &req) {
  for (const auto &key : req.keys)
    client.GetObjectCallable(object(key)).get();
}

// OK: synchronous.
void synchronous(const Aws::S3::S3Client &client, const ExportRequest &req) {
  for (const auto &key : req.keys)
    client.GetObject(object(key));
}

// OK: the handler gives the slot back.
void limited(const Aws::S3::S3Client &client, const ExportRequest &req) {
  static std::counting_semaphore<> slots(25);
  for (const auto &key : req.keys) {
    slots.acquire();
    client.GetObjectAsync(object(key), [](auto...) { slots.release(); });
  }
}
