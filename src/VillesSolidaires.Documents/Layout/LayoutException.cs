namespace VillesSolidaires.Documents.Layout;

/// <summary>Le document demandé ne peut pas se composer : élément plus grand que la page, tableau irrégulier, niveau de titre sauté, lien vers une section absente…</summary>
public sealed class LayoutException(string message) : Exception(message);
