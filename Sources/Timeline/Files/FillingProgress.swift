/// How far the reading of files into an archive or a desk is: a line for whoever waits.
public struct FillingProgress: Sendable {
  public var visits: Int
  /// Of the bytes to read, 0 to 1.
  public var share: Double
  /// True when everything is read and the rest is put in order.
  public var isFinishing: Bool

  package init(visits: Int, share: Double, isFinishing: Bool) {
    self.visits = visits
    self.share = share
    self.isFinishing = isFinishing
  }
}
