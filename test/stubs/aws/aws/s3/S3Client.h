// The parts of the AWS SDK for C++ that tests use, with its names and types. Not
// in Debian; the real headers are aws/s3/S3Client.h and those of aws-cpp-sdk-core.

#ifndef STUB_AWS_S3_S3CLIENT_H
#define STUB_AWS_S3_S3CLIENT_H

#include <functional>
#include <future>
#include <memory>
#include <string>

namespace Aws {
namespace Client {
class AWSClient {
public:
  virtual ~AWSClient() = default;
};
class AsyncCallerContext {};
} // namespace Client

namespace S3 {
namespace Model {
class GetObjectRequest {
public:
  void SetKey(const std::string &key);
};
class GetObjectOutcome {};
} // namespace Model

class S3Client;
using GetObjectResponseReceivedHandler = std::function<void(
    const S3Client *, const Model::GetObjectRequest &, Model::GetObjectOutcome,
    const std::shared_ptr<const Client::AsyncCallerContext> &)>;

class S3Client : public Client::AWSClient {
public:
  Model::GetObjectOutcome GetObject(const Model::GetObjectRequest &request) const;
  std::future<Model::GetObjectOutcome>
  GetObjectCallable(const Model::GetObjectRequest &request) const;
  void GetObjectAsync(
      const Model::GetObjectRequest &request,
      const GetObjectResponseReceivedHandler &handler,
      const std::shared_ptr<const Client::AsyncCallerContext> &context = nullptr) const;
};
} // namespace S3
} // namespace Aws

#endif
