import Foundation
import Testing

@testable import Desk

/// Whoever wants to be sure of the server is, or hears why not.
@Suite(.enabled(if: DeskServer.isThere, "\(DeskServer.word)"))
struct DeskCertificateTests {
  private static let hasOpenSSL = ["/usr/bin", "/usr/local/bin", "/bin"].contains {
    FileManager.default.isExecutableFile(atPath: $0 + "/openssl")
  }

  @Test(.enabled(if: hasOpenSSL, "openssl is not installed here"))
  func `verify-full takes a server whose certificate is in order, and says what is not`() throws {
    let server = DeskServer.second!
    for (name, days) in [("good", 9), ("other", 9), ("old", -1)] {
      try server.run(Self.certificate(name, days: days))
    }
    let folder = try server.folder()
    let scratch = try Scratch()
    for name in ["good", "other", "old"] {
      try FileManager.default.copyItem(
        atPath: "\(folder)/\(name).crt", toPath: scratch.file("\(name).crt"))
    }
    func says(_ host: String, root: String) -> String {
      let text = "postgres://desk@\(host):\(server.port)/visits?sslmode=verify-full&sslrootcert="
      do {
        _ = try DeskStore(DeskAddress(text + scratch.file("\(root).crt"))!)
        return "opened"
      } catch { return "\((error as? DeskProblem)?.message ?? "\(error)")" }
    }
    #expect(says("localhost", root: "good").contains("server does not support SSL"))
    try server.use(certificate: "good") { says("localhost", root: "good") == "opened" }
    #expect(says("localhost", root: "other").contains("does not vouch for"))
    #expect(says("localhost", root: "nowhere").contains("nowhere.crt\" does not exist"))
    #expect(says("127.0.0.1", root: "good").contains("does not match host name \"127.0.0.1\""))
    try server.use(certificate: "old") { says("localhost", root: "old").contains("has expired") }
  }

  /// SQL that lets the server make one for itself, vouched for by nobody else.
  private static func certificate(_ name: String, days: Int) -> String {
    """
    COPY (SELECT 1) TO PROGRAM 'openssl req -newkey rsa:2048 -nodes -subj /CN=localhost \
    -keyout \(name).key -out \(name).csr && chmod 600 \(name).key \
    && echo subjectAltName=DNS:localhost >names && openssl x509 -req -in \(name).csr \
    -signkey \(name).key -days \(days) -extfile names -out \(name).crt'
    """
  }
}

extension DeskServer {
  /// Waits until it has taken the certificate for its own.
  fileprivate func use(certificate name: String, until isUsed: () -> Bool) throws {
    for setting in ["ssl_cert_file = '\(name).crt'", "ssl_key_file = '\(name).key'", "ssl = on"] {
      try run("ALTER SYSTEM SET \(setting)")
    }
    try run("SELECT pg_reload_conf()")
    var tries = 0
    while !isUsed(), tries < 100 {
      usleep(50_000)
      tries += 1
    }
    #expect(isUsed())
  }
}
