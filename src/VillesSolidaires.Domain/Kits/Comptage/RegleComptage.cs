namespace VillesSolidaires.Kits;

/// <summary>
/// Règle qui fait d'un téléchargement brut un téléchargement qualifié. C'est une donnée : un seul moteur applique celle qui est en vigueur
/// à l'heure comptée, et son numéro va au compteur. Une règle publiée ne se modifie pas : on en écrit une nouvelle, avec sa date d'effet.
/// </summary>
/// <param name="EnVigueurDepuis">Premier jour, à Paris.</param>
/// <param name="LimiteParMinute">Téléchargements qualifiables par adresse et par minute ; nul si la règle n'en fixe pas.</param>
/// <param name="Phrases">La règle telle qu'elle est publiée.</param>
public sealed record RegleComptage(
    short Numero, DateOnly EnVigueurDepuis, FenetreDoublon Fenetre, ListeRobots Robots, int? LimiteParMinute, IReadOnlyList<string> Phrases);

/// <summary>Temps pendant lequel un même poste qui redemande un même fichier fait un double.</summary>
/// <param name="Glissante">Vrai : la durée se compte depuis le dernier téléchargement qualifié ; faux : de l'heure ronde à la suivante.</param>
public sealed record FenetreDoublon(TimeSpan Duree, bool Glissante)
{
    /// <returns>Instant UTC le plus ancien qui fait encore un double.</returns>
    public DateTime Debut(DateTime instant) => Glissante
        ? instant - Duree + TimeSpan.FromTicks(1)
        : new DateTime(instant.Ticks - (instant.Ticks % Duree.Ticks), DateTimeKind.Utc);
}
